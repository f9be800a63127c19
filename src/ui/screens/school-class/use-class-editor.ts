/** The class of this screen in an editor of its own; what is not written yet is written on leaving. */
import { useEffect, useMemo } from 'preact/hooks';
import type { ClassId } from '../../../core/record/ids';
import { type ClassEditor, createClassEditor } from '../../../state/class-editor';
import { useServices } from '../../services';
import { useLeaving } from '../../use-leaving';

export function useClassEditor(classId: ClassId): ClassEditor {
  const { classes } = useServices();
  const editor = useMemo(() => createClassEditor(classes, classId), [classes, classId]);
  useEffect(() => void editor.load(), [editor]);
  useLeaving(editor.flush);
  return editor;
}
