/** What is said of a file that cannot be used: what it seems to be, and what to send instead. */
export const fileRefusals: Record<string, string> = {
  'file-empty': 'Le fichier est vide. Choisissez un fichier GeoJSON des communes.',
  'file-not-text': 'Ce fichier est une image ou un document, pas un fichier de contours. Il faut un fichier GeoJSON (.geojson ou .json).',
  'file-cut': 'Le fichier est incomplet : sa fin manque. Téléchargez-le de nouveau, puis renvoyez-le.',
  'file-not-geojson': 'Ce n’est pas un fichier GeoJSON de communes (« FeatureCollection »). Sur data.gouv.fr ou geo.api.gouv.fr, choisissez le format GeoJSON.',
  'file-other-projection': 'Les coordonnées de ce fichier sont en mètres (Lambert 93 sans doute). Exportez-le en WGS 84 (EPSG:4326), en degrés.',
  'file-without-codes': 'Aucun objet de ce fichier ne porte de code INSEE. La propriété attendue s’appelle « code » (ou « insee », « codgeo »).',
  'file-without-polygons': 'Ce fichier ne contient pas de contours, mais des points ou des lignes.',
  'file-too-large': 'Ce fichier dépasse 20 Mo. Gardez seulement les communes utiles, ou une version simplifiée.',
  'upload-cut': 'L’envoi a été interrompu. Réessayez.',
}
