// Compiled code of `hoc-tap evaluate`, kept beside the sources it was compiled from: a fifth of the time of one
// workbook on Node 20. (Since 22.1 Node does this itself, module.enableCompileCache.) Only ever a matter of speed: a
// cache of another Node, of other sources, or damaged is not used, and where none can be written there is none.
const { accessSync, constants, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

/** Check sums of the compiled code and of its source, 4 bytes each. V8 itself checks its version and little more. */
const HEAD = 8;
const nameOf = (file) => `${file}.${process.version}-${process.platform}-${process.arch}.cache`;

function read(file, source) {
  try {
    const bytes = readFileSync(nameOf(file));
    const data = bytes.subarray(HEAD);
    return bytes.readUInt32LE(0) === crc32(data) && bytes.readUInt32LE(4) === crc32(source)
      ? data
      : undefined;
  } catch {
    return undefined;
  }
}

function write(file, source, data) {
  const temporary = `${nameOf(file)}.${process.pid}.tmp`;
  try {
    const head = Buffer.alloc(HEAD);
    head.writeUInt32LE(crc32(data), 0);
    head.writeUInt32LE(crc32(source), 4);
    writeFileSync(temporary, Buffer.concat([head, data]));
    renameSync(temporary, nameOf(file));
  } catch {
    rmSync(temporary, { force: true });
  }
}

/** Loads the CommonJS files of a folder through the cache; writes it after an evaluation that had none. */
exports.useCodeCache = (folder) => {
  const compile = Module.prototype._compile;
  const uncached = [];
  Module.prototype._compile = function (source, file) {
    if (!file.startsWith(folder)) return compile.call(this, source, file);
    const cachedData = read(file, source);
    const script = new Script(Module.wrap(source), { filename: file, cachedData });
    if (cachedData === undefined || script.cachedDataRejected) uncached.push({ file, source, script });
    const load = Module.createRequire(file);
    return script.runInThisContext().call(this.exports, this.exports, load, this, file, dirname(file));
  };
  process.on('exit', (code) => {
    // After an error only few functions are compiled, and the cache would stay as poor.
    if (uncached.length === 0 || code === 2) return;
    try {
      accessSync(folder, constants.W_OK);
    } catch {
      return;
    }
    for (const { file, source, script } of uncached) write(file, source, script.createCachedData());
  });
};
