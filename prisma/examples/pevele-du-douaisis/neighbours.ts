/** CPTS beside this one: invented, and said to be, whatever true ones serve these communes. */
export const neighbours = [
  { name: 'CPTS Exemple du Douaisis (inventée)', communes: ['59178', '59028', '59234', '59170', '59569'] },
  { name: 'CPTS Exemple de l’Ostrevent (inventée)', communes: ['59375', '59414', '59456', '59596'] },
  { name: 'CPTS Exemple de la Haute-Pévèle (inventée)', communes: ['59022', '59042', '59129', '59150', '59258', '59398', '59586', '59592', '59600'] },
] as const
