import { everything, testEveryStory } from './every-story.js';

testEveryStory([
  { width: 1280, theme: 'neutral', appearance: 'light', language: 'en', options: everything },
  { width: 1280, theme: 'neutral', appearance: 'dark', language: 'vi', options: everything },
]);
