/** Why a form was refused, where no single field is at fault; read out as it appears. */
import { X } from 'lucide-react';
import { smallIcon } from '../../_ui/icon.ts';

export function Refusal({ message }: { message: string | null }) {
  return (
    <div role="alert" className={message ? undefined : 'contents'}>
      {message && (
        <p className="note note-shu">
          <X {...smallIcon} />
          <span>{message}</span>
        </p>
      )}
    </div>
  );
}
