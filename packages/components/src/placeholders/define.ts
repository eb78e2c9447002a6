import { upgradePlaceholders } from './placeholders.js';

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => upgradePlaceholders(document));
else upgradePlaceholders(document);
