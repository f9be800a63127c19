/** *Bewaren en privacy*: a card for each thing that one may want to do with what is stored. */
import { useCallback, useState } from 'preact/hooks';
import { keepingMessages as words } from '../../messages/keeping';
import { partMessages } from '../../messages/parts';
import { ScreenHeader } from '../../parts/screen-header';
import { linkTo, type ScreenProps } from '../../router';
import { CopiesCard } from './copies-card';
import { FilesCard } from './files-card';
import { FolderCard } from './folder-card';
import { PrivacyCards } from './privacy-cards';
import { HomeScreenCard } from './home-screen-card';
import { ShareCard } from './share-card';
import { SnapshotCard } from './snapshot-card';
import './keeping.css';

export function Screen(_props: ScreenProps<'keeping'>) {
  const [restored, setRestored] = useState(0);
  const [copied, setCopied] = useState(0);
  const noteCopied = useCallback(() => setCopied((count) => count + 1), []);
  return (
    <>
      <ScreenHeader
        title={words.title}
        subtitle={words.subtitle}
        back={{ href: linkTo('start', {}), label: partMessages.toStart }}
      />
      <main class="screen-main keeping">
        <SnapshotCard onRestored={() => setRestored(restored + 1)} />
        <CopiesCard copied={copied} onRestored={() => setRestored(restored + 1)} />
        <FolderCard onCopied={noteCopied} />
        <HomeScreenCard />
        <ShareCard key={restored} />
        <FilesCard />
        <PrivacyCards />
      </main>
    </>
  );
}
