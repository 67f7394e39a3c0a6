import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, resolve } from 'node:path';
import { bundleWorkflowCode, type BundleOptions, DefaultLogger } from '@temporalio/worker';

const require = createRequire(import.meta.url);

/** Run around every workflow: traces across the sandbox, and the tenant on each activity. */
export const workflowInterceptorModules: readonly string[] = [
  require.resolve('@temporalio/interceptors-opentelemetry/lib/workflow-interceptors'),
  // a .ts file when run from source, .js when run from the build
  join(import.meta.dirname, `tenant-header.workflow${extname(import.meta.filename)}`),
];

/**
 * Bundles what `workflowsPath` exports into the one script that workers run in their sandbox, and writes it to `out`
 * if given. Fails when workflow code reaches for anything that cannot be replayed.
 */
export async function bundleWorkflows(options: { workflowsPath: string; out?: string }): Promise<string> {
  const bundle = await bundleWorkflowCode({
    workflowsPath: options.workflowsPath,
    workflowInterceptorModules: [...workflowInterceptorModules],
    webpackConfigHook: withAliases,
    logger: new DefaultLogger('WARN'),
  });
  if (options.out) {
    await mkdir(dirname(options.out), { recursive: true });
    await writeFile(options.out, bundle.code);
  }
  return bundle.code;
}

type WebpackConfig = Parameters<NonNullable<BundleOptions['webpackConfigHook']>>[0];

/** The doors of the libs (`@resync/…`) by the compiler's own list; a build has no such list and needs none. */
function withAliases(config: WebpackConfig): WebpackConfig {
  const aliases = Object.fromEntries(doors().map(([door, path]) => [`${door}$`, path]));
  return { ...config, resolve: { ...config.resolve, alias: { ...config.resolve?.alias, ...aliases } } };
}

function doors(): [string, string][] {
  const tsconfig = resolve(import.meta.dirname, '../../../../tsconfig.json');
  if (!existsSync(tsconfig)) return [];
  const { compilerOptions } = JSON.parse(readFileSync(tsconfig, 'utf8')) as {
    compilerOptions: { paths: Record<string, [string]> };
  };
  return Object.entries(compilerOptions.paths).map(([door, [path]]) => [
    door,
    resolve(dirname(tsconfig), path),
  ]);
}
