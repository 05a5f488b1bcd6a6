// The reader's thread begins here.
import { makeJobs } from './jobs.ts';
import { serve } from './serve.ts';

serve(makeJobs());
