/** A card that stays shut until somebody wants to see what is in it. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { checkMessages as words } from '../../messages/check';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';

export function FoldedCard({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Card
      title={title}
      actions={
        <Button
          expanded={isOpen}
          label={`${isOpen ? words.close : words.open}: ${title}`}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? words.close : words.open}
        </Button>
      }
    >
      {isOpen && <div class="check-folded">{children}</div>}
    </Card>
  );
}
