/** In a tab of Safari the data are not safe, and the app on the home screen has others: how to move there. */
import { keepingMessages as words } from '../../messages/keeping';
import { Card } from '../../parts/card';

/** Only Safari on an iPad or iPhone has `standalone`; elsewhere there is nothing to move. */
export function isTabOfIpad(): boolean {
  return 'standalone' in navigator && navigator.standalone === false;
}

export function HomeScreenCard() {
  if (!isTabOfIpad()) return null;
  return (
    <Card title={words.homeTitle}>
      <p>{words.homeWhy}</p>
      <ol class="keeping-steps">
        {words.homeSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Card>
  );
}
