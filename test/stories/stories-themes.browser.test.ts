import { colours, testEveryStory } from './every-story.js';

// A theme changes colours alone. (The other pairs of theme and appearance stand side by side in the story of all looks.)
testEveryStory([
  { width: 1280, theme: 'province', appearance: 'light', language: 'vi', options: colours },
  { width: 1280, theme: 'police', appearance: 'dark', language: 'vi', options: colours },
  { width: 1280, theme: 'neutral', appearance: 'contrast', language: 'vi', options: colours },
]);
