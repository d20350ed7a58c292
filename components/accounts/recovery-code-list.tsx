/** Recovery codes to be written down or printed. */
export function RecoveryCodeList({ codes }: { codes: readonly string[] }) {
  return (
    <>
      <p>Chacun remplace le téléphone une fois, s’il est perdu ou en panne. Recopiez-les sur un papier, ou imprimez cette page, et rangez-les à l’abri&nbsp;: ils ne seront plus montrés.</p>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-x-4 gap-y-1 rounded border border-line p-4 tabular">
        {codes.map((code) => <li key={code} className="whitespace-nowrap">{code}</li>)}
      </ul>
    </>
  )
}
