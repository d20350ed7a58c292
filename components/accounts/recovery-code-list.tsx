/** Recovery codes to be written down or printed. */
export function RecoveryCodeList({ codes }: { codes: readonly string[] }) {
  return (
    <>
      <p>Chacun remplace le téléphone une fois, s’il est perdu ou en panne. Recopiez-les sur un papier, ou imprimez cette page, et rangez-les à l’abri&nbsp;: ils ne seront plus montrés.</p>
      <ul className="grid grid-cols-2 gap-x-6 gap-y-1 rounded border border-line p-4 text-lg tabular sm:grid-cols-4">
        {codes.map((code) => <li key={code} className="whitespace-nowrap">{code}</li>)}
      </ul>
    </>
  )
}
