import type { Attachment } from 'svelte/attachments';
import { filesOfDrop, type NamedFile } from './read-files.ts';

interface Options {
  /** Files hang over the page, or no longer. */
  readonly onhover: (isOver: boolean) => void;
  readonly onfiles: (files: readonly NamedFile[]) => void;
}

/** Lets files and folders be dropped anywhere on an element; dragged text and links are left to the browser. */
export function dropTarget({ onhover, onfiles }: Options): Attachment<HTMLElement> {
  return (element) => {
    let depth = 0;
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const leave = () => {
      depth = 0;
      onhover(false);
    };
    const on = {
      dragenter: (event: DragEvent) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        depth += 1;
        onhover(true);
      },
      dragover: (event: DragEvent) => {
        if (holdsFiles(event)) event.preventDefault();
      },
      dragleave: () => {
        depth -= 1;
        if (depth <= 0) leave();
      },
      drop: (event: DragEvent) => {
        leave();
        if (!event.dataTransfer || !holdsFiles(event)) return;
        event.preventDefault();
        void filesOfDrop(event.dataTransfer).then(onfiles);
      },
    };
    const names = ['dragenter', 'dragover', 'dragleave', 'drop'] as const;
    for (const name of names) element.addEventListener(name, on[name]);
    return () => {
      for (const name of names) element.removeEventListener(name, on[name]);
    };
  };
}
