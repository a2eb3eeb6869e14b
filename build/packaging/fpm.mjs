#!/usr/bin/env node
/** Stands in for fpm, a Ruby program that Debian does not have: what electron-builder asks of it for a .deb
 *  (`-s dir -t deb …`), done with dpkg-deb. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const several = new Set(['d', 'deb-recommends']);
const flags = new Set(['force', 'debug']);
const scripts = {
  'before-install': 'preinst',
  'after-install': 'postinst',
  'before-remove': 'prerm',
  'after-remove': 'postrm',
};

const options = readOptions(process.argv.slice(2));
if (options.t !== 'deb') throw new Error(`This stand-in for fpm makes .deb only, not ${options.t}.`);
const aside = fs.mkdtempSync(path.join(os.tmpdir(), 'fpm-'));
try {
  const tree = path.join(aside, 'tree');
  fs.mkdirSync(path.join(tree, 'DEBIAN'), { recursive: true });
  for (const pair of options.pairs) place(tree, pair);
  execFileSync('chmod', ['-R', 'u+rwX,go+rX,go-w', tree]);
  writeControl(tree);
  buildDeb(tree, path.resolve(options.package));
} finally {
  fs.rmSync(aside, { recursive: true, force: true });
}

/** `--name value`, `--name=value` and `from=to` pairs of places. */
function readOptions(args) {
  const read = { pairs: [], d: [], 'deb-recommends': [] };
  while (args.length > 0) {
    const arg = args.shift();
    if (!arg.startsWith('-')) {
      read.pairs.push(arg);
      continue;
    }
    const [name, joined] = arg.replace(/^--?/, '').split(/=(.*)/s);
    const value = flags.has(name) ? true : (joined ?? args.shift());
    if (several.has(name)) read[name].push(value);
    else read[name] = value;
  }
  return read;
}

function place(tree, pair) {
  const at = pair.lastIndexOf('=');
  const from = pair.slice(0, at);
  const to = path.join(tree, pair.slice(at + 1));
  if (from.endsWith('/')) {
    fs.mkdirSync(to, { recursive: true });
    execFileSync('cp', ['-a', `${from}.`, to]);
  } else {
    fs.mkdirSync(path.dirname(to), { recursive: true });
    fs.copyFileSync(from, to);
    fs.chmodSync(to, 0o644);
  }
}

function writeControl(tree) {
  const [first = options.name, ...more] = (options.description ?? '').split('\n').flatMap((line) => line.trim() || []);
  const size = execFileSync('du', ['-sk', '--exclude=DEBIAN', tree], { encoding: 'utf8' }).split('\t')[0];
  const fields = {
    Package: options.name,
    Version: options.iteration ? `${options.version}-${options.iteration}` : options.version,
    License: options.license,
    Vendor: options.vendor,
    Architecture: options.architecture === 'x86_64' ? 'amd64' : options.architecture,
    Maintainer: options.maintainer,
    'Installed-Size': size,
    Depends: options.d.join(', '),
    Recommends: options['deb-recommends'].join(', '),
    Section: options.category ?? 'default',
    Priority: options['deb-priority'] ?? 'optional',
    Homepage: options.url,
    Description: [first, ...more.map((line) => ` ${line}`)].join('\n'),
  };
  const lines = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  const inDebian = (name) => path.join(tree, 'DEBIAN', name);
  fs.writeFileSync(inDebian('control'), `${lines.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`);
  for (const [option, name] of Object.entries(scripts)) {
    if (options[option] === undefined) continue;
    fs.copyFileSync(options[option], inDebian(name));
    fs.chmodSync(inDebian(name), 0o755);
  }
  fs.writeFileSync(inDebian('md5sums'), sums(tree));
}

function sums(tree) {
  const find = ['.', '-type', 'f', '-not', '-path', './DEBIAN/*', '-printf', '%P\\0'];
  const files = execFileSync('find', find, { cwd: tree, encoding: 'utf8' }).split('\0').filter(Boolean).sort();
  return execFileSync('md5sum', files, { cwd: tree, maxBuffer: 1 << 26 });
}

function buildDeb(tree, file) {
  const asked = { gz: 'gzip' }[options['deb-compression']] ?? options['deb-compression'] ?? 'xz';
  // PRISTAN_QUICK_DEB: for trying out, a bigger package in a fraction of the time.
  const compression = process.env['PRISTAN_QUICK_DEB'] ? ['-Zgzip', '-z1'] : [`-Z${asked}`];
  fs.rmSync(file, { force: true });
  execFileSync('dpkg-deb', ['--root-owner-group', ...compression, '--build', tree, file], { stdio: 'inherit' });
}
