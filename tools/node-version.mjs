// Stops early, with one plain line, on a Node that cannot build the app. Imported first by every script; no dependencies.

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Beurtwijzer needs Node 20.19 or newer; this is Node ${process.versions.node}.\n`);
  process.exit(1);
}
