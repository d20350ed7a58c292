import type { DescribedColumn } from './dictionary.ts'

export type ExportedTable = { name: string; rows: number; about: string; columns: DescribedColumn[] }

/** The page that stands beside an export: what is where, and what each table and column is. */
export function exportReadme({ tables, leftOut, at, isOpened, files }: { tables: readonly ExportedTable[]; leftOut: Readonly<Record<string, string>>; at: Date; isOpened: 'opened' | 'sealed'; files: number }): string {
  return [
    '# Tout ce que contenait la plateforme', '',
    `Copie faite le ${at.toISOString().slice(0, 10)}, d’un seul instant. **Ce dossier contient des données personnelles en clair** : gardez-le comme telles, effacez-le quand il a servi.`, '',
    '| où | quoi |', '|---|---|',
    '| `tables/NOM.json` | chaque table, une ligne par objet, pour un programme |',
    '| `tables/NOM.csv` | la même, pour un tableur (points-virgules, UTF-8) ; un texte qui commencerait par =, +, - ou @ est précédé d’une apostrophe |',
    `| \`fichiers/medias/…\` | les ${files} images et documents ; \`media_file.id\` et \`media.rendering_id\` donnent leur dossier |`,
    '| `index.json` | le nombre de lignes de chaque table, et l’empreinte (SHA-256) de chaque fichier |', '',
    isOpened === 'opened' ? 'Les identités et les messages des adressages sont écrits en clair (`--identites`).' : 'Les identités et les messages des adressages, s’il y en a, restent chiffrés (`sealed`) : pour les avoir en clair, refaites cette copie avec `--identites`.', '',
    `Ne s’y trouvent pas, parce que ce sont des clés et non des données : ${Object.entries(leftOut).map(([name, why]) => `${why} (\`${name}\`)`).join(', ')}. Les instants sont en UTC, les jours AAAA-MM-JJ, les identifiants ceux qui relient les tables entre elles. Les descriptions sont celles du code, en anglais.`, '',
    '## Les tables', '',
    ...tables.flatMap((table) => [
      `### ${table.name} (${table.rows})`, '', ...(table.about === '' ? [] : [table.about, '']),
      '| colonne | type | ce que c’est |', '|---|---|---|', ...table.columns.map((column) => `| \`${column.name}\` | ${column.type} | ${column.about.replaceAll('|', '\\|')} |`), '',
    ]),
  ].join('\n')
}
