import { useState } from 'react';
import { createRoot } from 'react-dom/client';

/** What the offline page's start is measured against: React, and a button that does one thing. */

function Page() {
  const [pressed, setPressed] = useState(false);
  return (
    <main>
      <button type="button" onClick={() => setPressed(true)}>
        打开
      </button>
      {pressed && <output>好</output>}
    </main>
  );
}

const element = document.getElementById('pane');
if (element !== null) createRoot(element).render(<Page />);
