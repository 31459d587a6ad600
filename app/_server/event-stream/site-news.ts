import { databaseUrl } from '../database.ts';
import { createNews } from './news.ts';
import type { News } from './news.ts';

const shared = globalThis as typeof globalThis & { quorumDojoNews?: News };

/** The one that all event streams of this process share. */
export const siteNews = (): News => (shared.quorumDojoNews ??= createNews(databaseUrl()));
