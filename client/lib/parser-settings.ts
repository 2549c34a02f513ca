import { config } from 'zod/mini'

// Parsers made of strings meet the content security policy.
config({ jitless: true })
