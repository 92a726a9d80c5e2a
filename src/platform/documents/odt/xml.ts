/** What XML 1.0 has no place for, however it is written. */
function isForXml(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return code >= 0x20 ? code !== 0xfffe && code !== 0xffff : "\t\n\r".includes(sign);
}

const names: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it may stand between tags and in an attribute. */
export function xml(text: string): string {
  const fit = [...text.toWellFormed()].filter(isForXml).join("");
  return fit.replace(/[&<>"]/g, (sign) => names[sign] ?? "");
}

/** An element. @param inner XML, not text */
export function element(name: string, attributes: Readonly<Record<string, string | number | undefined>>, inner = "") {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const list = given.map(([key, value]) => ` ${key}="${xml(String(value))}"`).join("");
  return inner === "" ? `<${name}${list}/>` : `<${name}${list}>${inner}</${name}>`;
}
