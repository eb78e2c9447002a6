#!/usr/bin/env node
// Stands outside dist so that npm can link the command before the first build.
import './dist/main.js';
