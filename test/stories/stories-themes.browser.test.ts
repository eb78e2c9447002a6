import { colours, testEveryStory } from './every-story.js';

// A theme changes colours alone.
testEveryStory([
  { width: 1280, theme: 'province', appearance: 'light', language: 'vi', options: colours },
  { width: 1280, theme: 'province', appearance: 'dark', language: 'vi', options: colours },
  { width: 1280, theme: 'police', appearance: 'light', language: 'vi', options: colours },
  { width: 1280, theme: 'police', appearance: 'dark', language: 'vi', options: colours },
  { width: 1280, theme: 'province', appearance: 'contrast', language: 'vi', options: colours },
]);
