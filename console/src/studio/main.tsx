import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/controls.css';
import '../ui/cards.css';
import '../ui/studio.css';
import '../features/identity/start.css';
import '../features/training/training.css';
import '../features/review/review.css';
import '../demo/demo.css';
import './studio.css';
import { Studio } from './Studio';

const page = document.getElementById('page');
if (page === null) {
  throw new Error('studio.html has no element with id "page"');
}
createRoot(page).render(
  <StrictMode>
    <Studio />
  </StrictMode>,
);
