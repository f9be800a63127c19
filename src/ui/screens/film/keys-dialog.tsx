/** Every key of the film screen. */
import { filmKeys, filmMessages as words } from '../../messages/film';
import { Dialog } from '../../parts/dialog';

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={words.help} onClose={onClose}>
      <dl class="film-keys">
        {[...filmKeys].map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
