/** Common first names and surnames, combined by chance: whoever bears such a name, nobody is meant. */
export const womenFirstNames = [
  'Agnès', 'Alice', 'Amandine', 'Amina', 'Anne', 'Aurélie', 'Béatrice', 'Camille', 'Caroline', 'Cécile', 'Céline', 'Charlène', 'Claire', 'Corinne',
  'Delphine', 'Dorothée', 'Émilie', 'Emma', 'Estelle', 'Fanny', 'Florence', 'Hélène', 'Inès', 'Isabelle', 'Jeanne', 'Julie', 'Juliette', 'Karima',
  'Laetitia', 'Laure', 'Léa', 'Lucie', 'Maëlle', 'Manon', 'Margaux', 'Marie', 'Marine', 'Mathilde', 'Nadia', 'Nathalie', 'Noémie', 'Ophélie',
  'Pauline', 'Perrine', 'Sandrine', 'Sarah', 'Séverine', 'Sophie', 'Stéphanie', 'Valérie', 'Virginie', 'Yasmine',
] as const

export const menFirstNames = [
  'Adrien', 'Alexis', 'Antoine', 'Arnaud', 'Bastien', 'Benoît', 'Bruno', 'Christophe', 'Clément', 'Cyril', 'Damien', 'David', 'Denis', 'Émile', 'Étienne',
  'Fabien', 'Florian', 'Franck', 'Gilles', 'Grégory', 'Guillaume', 'Hugo', 'Jérôme', 'Julien', 'Karim', 'Laurent', 'Loïc', 'Luc', 'Marc', 'Mathieu',
  'Maxime', 'Nicolas', 'Olivier', 'Pascal', 'Philippe', 'Quentin', 'Rachid', 'Rémi', 'Romain', 'Samuel', 'Stéphane', 'Thibault', 'Thomas', 'Vincent', 'Xavier', 'Yann',
] as const

export const lastNames = [
  'Adam', 'Andrieux', 'Aubry', 'Bailly', 'Barre', 'Baudry', 'Benoist', 'Berger', 'Besson', 'Blondel', 'Bouvier', 'Brun', 'Buisson', 'Camus', 'Carlier',
  'Chauvin', 'Collet', 'Cordier', 'Cousin', 'Da Silva', 'David', 'Delaunay', 'Delmas', 'Descamps', 'Deschamps', 'Diallo', 'Dubois', 'Dufour', 'Dumas', 'Dupont',
  'Durand', 'Étienne', 'Fabre', 'Ferrand', 'Fleury', 'Gallet', 'Germain', 'Gilbert', 'Giraud', 'Gomez', 'Grenier', 'Guillot', 'Hamel', 'Hardy', 'Hoarau',
  'Humbert', 'Jacquet', 'Klein', 'Lacombe', 'Langlois', 'Laporte', 'Laurent', 'Le Gall', 'Lebrun', 'Lefort', 'Leroy', 'Lopez', 'Lucas', 'Maes', 'Mallet',
  'Marchal', 'Marin', 'Martel', 'Mary', 'Michaud', 'Millet', 'Monnier', 'Moulin', 'Navarro', 'Nguyen', 'Noël', 'Olivier', 'Paris', 'Pelletier', 'Perrot',
  'Petit', 'Poirier', 'Prat', 'Raymond', 'Remy', 'Richard', 'Rivière', 'Roche', 'Rossi', 'Royer', 'Salmon', 'Schneider', 'Simon', 'Tanguy', 'Thierry',
  'Toussaint', 'Traoré', 'Vallée', 'Verdier', 'Vincent', 'Voisin', 'Wagner', 'Weber',
] as const

/** Streets that no town has, so that no letter arrives at somebody's door. */
export const streets = [
  "rue de l'Exemple", 'rue de la Fiction', 'place de la Maquette', "allée du Jeu-d'Essai", 'rue des Trois-Chimères', 'avenue du Prototype', 'rue du Spécimen',
  'chemin de la Licorne', 'rue de la Démonstration', 'impasse des Personnages', 'place du Brouillon', "rue de l'Invention", 'rue du Roman', 'avenue de la Simulation',
] as const
