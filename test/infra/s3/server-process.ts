import { startS3 } from '../../../infra/local/s3/start-s3.ts';

/**
 * The embedded server in a process of its own, to be measured or killed. Arguments: folder, access key id, secret. Sends its
 * endpoint when it listens; answers any message with the most memory it ever occupied, in bytes.
 */
const [folder = '', accessKeyId = '', secretAccessKey = ''] = process.argv.slice(2);
const { endpoint } = await startS3({ folder, accessKeyId, secretAccessKey, now: () => new Date() });
process.on('message', () => process.send?.(process.resourceUsage().maxRSS * 1024));
process.on('disconnect', () => process.exit());
process.send?.(endpoint);
