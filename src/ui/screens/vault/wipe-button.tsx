/** Takes everything off this device; asks first, because nothing brings it back. */
import { useState } from 'preact/hooks';
import { wipeMessages as words } from '../../messages/wipe';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { Notice } from '../../parts/notice';
import { goTo, linkTo } from '../../router';
import { useServices } from '../../services';

export function WipeButton() {
  const { rights, restartOtherTabs } = useServices();
  const [asking, setAsking] = useState<'no' | 'asked' | 'busy' | 'failed'>('no');
  const wipe = async () => {
    setAsking('busy');
    try {
      await rights.wipe();
    } catch {
      setAsking('failed');
      return;
    }
    restartOtherTabs();
    goTo(linkTo('start', {}), 'replace');
    location.reload();
  };
  return (
    <>
      <Button kind="danger" icon="trash" onClick={() => setAsking('asked')}>
        {words.wipe}
      </Button>
      {asking !== 'no' && (
        <Dialog
          title={words.title}
          onClose={() => setAsking('no')}
          actions={
            <>
              <Button onClick={() => setAsking('no')}>{words.keep}</Button>
              <Button kind="danger" icon="trash" disabled={asking === 'busy'} onClick={() => void wipe()}>
                {words.sure}
              </Button>
            </>
          }
        >
          {asking === 'failed' && <Notice kind="alert">{words.failed}</Notice>}
          <p>{words.text}</p>
          <p>{words.copies}</p>
          <p>{words.traces}</p>
        </Dialog>
      )}
    </>
  );
}
