'use client';
import { Printer } from 'lucide-react';
import { Button } from '../../../../_ui/button.tsx';
import { smallIcon } from '../../../../_ui/icon.ts';

export function PrintButton() {
  return (
    <Button onClick={() => window.print()}>
      <Printer {...smallIcon} /> Print
    </Button>
  );
}
