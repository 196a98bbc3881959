import { Button } from '@fluentui/react-components';
import { useRef } from 'react';

interface Props {
  readonly label: string;
  /** Endings that the browser offers first; none: all. */
  readonly accept: readonly string[];
  readonly multiple?: boolean;
  /** A folder with all that is in it. */
  readonly folder?: boolean;
  readonly onPick: (list: FileList | null) => void;
}

/** A button over a file field of the browser, which cannot be dressed. */
export function FilePicker({ label, accept, multiple = false, folder = false, onPick }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        multiple={multiple}
        hidden
        {...(accept.length > 0 && { accept: accept.join(',') })}
        aria-label={label}
        // Not an attribute that React types.
        {...(folder && { webkitdirectory: '' })}
        onChange={(event) => {
          onPick(event.target.files);
          // The same file may be picked again after it was removed or changed.
          event.target.value = '';
        }}
      />
    </>
  );
}
