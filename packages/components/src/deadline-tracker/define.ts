import { define } from '../core/define.js';
import { QtDeadlineTracker } from './deadline-tracker.js';

define('qt-deadline-tracker', QtDeadlineTracker);
