/** *Deel een klas*: a class goes to the colleague's tablet, and comes back with the observation. */
import { useEffect, useState } from 'preact/hooks';
import type { SchoolClass } from '../../../core/record/school-class';
import { keepingMessages as words } from '../../messages/keeping';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { useServices } from '../../services';
import { CopyDialog } from './copy-dialog';

export function ShareCard() {
  const { classes } = useServices();
  const [known, setKnown] = useState<readonly SchoolClass[]>();
  const [sharing, setSharing] = useState<SchoolClass>();
  useEffect(() => {
    classes.list().then(
      (all) => setKnown(all.filter(({ demo }) => !demo)),
      () => undefined,
    );
  }, [classes]);
  return (
    <Card title={words.shareTitle}>
      <p>{words.shareWhy}</p>
      {known?.length === 0 && <p class="muted">{words.shareNone}</p>}
      {known && known.length > 0 && (
        <div class="keeping-actions">
          {known.map((schoolClass) => (
            <Button key={schoolClass.id} icon="share" onClick={() => setSharing(schoolClass)}>
              <bdi class="keeping-class">{words.shareClass(schoolClass.name.trim())}</bdi>
            </Button>
          ))}
        </div>
      )}
      {sharing && <CopyDialog classId={sharing.id} onClose={() => setSharing(undefined)} />}
    </Card>
  );
}
