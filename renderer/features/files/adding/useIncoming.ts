import { useEffect, useEffectEvent, useState } from 'react';

/** Files that are dropped anywhere in the window, and pictures that are pasted, while the section is open. Answers whether
 *  some are held over the window just now. */
export function useIncoming(take: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const taken = useEffectEvent(take);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const carries = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    window.addEventListener('dragover', onOver, { signal });
    window.addEventListener('dragleave', onLeave, { signal });
    window.addEventListener('drop', onDrop, { signal });
    window.addEventListener('paste', onPaste, { signal });
    function onOver(event: DragEvent): void {
      if (!carries(event)) return;
      event.preventDefault();
      setOver(true);
    }
    function onLeave(event: DragEvent): void {
      if (event.relatedTarget === null) setOver(false);
    }
    function onDrop(event: DragEvent): void {
      if (!carries(event)) return;
      event.preventDefault();
      setOver(false);
      taken([...(event.dataTransfer?.files ?? [])]);
    }
    function onPaste(event: ClipboardEvent): void {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      taken(files);
    }
    return () => {
      controller.abort();
    };
  }, []);
  return over;
}
