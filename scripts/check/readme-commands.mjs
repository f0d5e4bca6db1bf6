const BLOCK = /^```(?:bash|sh)\n([\s\S]*?)^```/gm;
const COMMAND = /^(npx hoc-tap|hoc-tap|npm)\b/;
const EXIT_CODE = /#.*\b(?:mã thoát|exit code) (\d)/;

/** The commands in the shell blocks of a Markdown text, with the exit code that each must end with. */
export function commandsOf(markdown) {
  const lines = [...markdown.replaceAll('\r\n', '\n').matchAll(BLOCK)].flatMap(([, block]) =>
    block.replace(/\\\n\s*/g, '').split('\n'),
  );
  return lines
    .filter((line) => COMMAND.test(line))
    .map((line) => ({ line, code: Number(EXIT_CODE.exec(line)?.[1] ?? 0) }));
}
