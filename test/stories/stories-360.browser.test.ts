import { everything, testEveryStory } from './every-story.js';

testEveryStory([
  { width: 360, theme: 'neutral', appearance: 'light', language: 'vi', options: everything },
  { width: 360, theme: 'neutral', appearance: 'dark', language: 'en', options: everything },
]);
