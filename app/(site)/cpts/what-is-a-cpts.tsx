/** What stands on the page of the CPTS until somebody has written it. */
export function WhatIsACpts({ name }: { name: string }) {
  return (
    <div className="rich-text">
      <h2>Qu’est-ce qu’une <abbr>CPTS</abbr> ?</h2>
      <p>Une communauté professionnelle territoriale de santé (CPTS) réunit, sur un territoire qu’ils ont choisi, les professionnels de santé de ville, les établissements et les acteurs sociaux qui veulent mieux travailler ensemble.</p>
      <p>Elle ne remplace ni votre médecin ni les urgences : elle aide ceux qui vous soignent à se coordonner. La loi lui confie des missions : faciliter l’accès à un médecin traitant et aux soins rapides, organiser les parcours entre professionnels, faire de la prévention, préparer les crises sanitaires, améliorer la qualité des soins et accueillir de nouveaux professionnels.</p>
      <p>La {name} présentera ici son histoire, son association et ses projets.</p>
    </div>
  )
}
