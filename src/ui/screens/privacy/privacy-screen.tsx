/** What is kept and why, in plain words; there offline like everything else. */
import { privacyMessages as words } from '../../messages/privacy';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ScreenHeader } from '../../parts/screen-header';
import { linkTo, type ScreenProps } from '../../router';
import './privacy.css';

export function Screen(_props: ScreenProps<'privacy'>) {
  return (
    <>
      <ScreenHeader
        title={words.title}
        subtitle={words.subtitle}
        back={{ href: linkTo('keeping', {}), label: words.back }}
        actions={<Button onClick={() => print()}>{words.print}</Button>}
      />
      <main class="screen-main privacy">
        {words.sections.map(({ title, items }) => (
          <Card key={title} title={title}>
            <ul class="privacy-list">
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </Card>
        ))}
      </main>
    </>
  );
}
