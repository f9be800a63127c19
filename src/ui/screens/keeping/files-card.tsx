/** The way to tables and files of everything on this device. */
import { filesMessages as words } from '../../messages/files';
import { LinkButton } from '../../parts/button';
import { Card } from '../../parts/card';
import { linkTo } from '../../router';

export function FilesCard() {
  return (
    <Card title={words.title}>
      <p>{words.about}</p>
      <LinkButton icon="share" href={linkTo('files', { scope: 'alles', id: '-' })}>
        {words.open}
      </LinkButton>
    </Card>
  );
}
