import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/controls.css';
import '../ui/cards.css';
import './page.css';
import './header.css';
import '../features/identity/start.css';
import '../features/conversation/talk.css';
import '../features/conversation/holdings.css';
import '../demo/demo.css';
import { App } from './App';
import { Boundary } from './Boundary';

const page = document.getElementById('page');
if (page === null) {
  throw new Error('index.html has no element with id "page"');
}
createRoot(page).render(
  <StrictMode>
    <Boundary>
      <App />
    </Boundary>
  </StrictMode>,
);
