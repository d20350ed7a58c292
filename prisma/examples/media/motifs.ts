import type { Palette } from './palette.ts'
import { box, cross, disc, lines, parcel, person, shape, stroke, turned } from './shapes.ts'

/** What a picture shows, drawn into a square of 700 pixels. */
export type Motif = (colours: Palette) => string

const gathering: Motif = ({ main, second, light, soft, dark }) => [
  person(140, 430, 250, second, main), person(350, 400, 270, soft, second), person(560, 430, 250, main, soft),
  parcel(20, 420, 660, 120, light), box(70, 540, 26, 140, light), box(604, 540, 26, 140, light),
  turned(-6, 240, 470, box(180, 452, 120, 14, dark)), box(420, 452, 110, 14, soft),
].join('')

const walk: Motif = ({ main, second, soft, light }) => [
  disc(560, 130, 90, second), stroke('M40 690C200 600 90 520 300 480S560 420 690 330', light, 70),
  person(170, 590, 250, second, main), person(350, 520, 200, main, second), person(500, 460, 150, soft, main),
].join('')

const stage: Motif = ({ main, second, soft, light }) => [
  shape('M350 40L640 600H60Z', soft), shape('M0 0H220C200 240 120 420 20 640H0Z', second), shape('M700 0H480C500 240 580 420 680 640H700Z', second),
  box(0, 0, 700, 60, main), box(0, 600, 700, 30, main), person(350, 600, 280, light, main), box(440, 470, 110, 16, main), box(444, 480, 14, 120, main), box(532, 480, 14, 120, main), box(536, 360, 14, 120, main),
].join('')

const home: Motif = ({ ground, main, second, light, soft }) => [
  disc(600, 110, 62, soft), shape('M80 340L330 120L580 340Z', second), box(130, 340, 400, 300, main),
  box(200, 410, 110, 110, ground), stroke('M255 410V520M200 465H310', main, 12), parcel(380, 430, 100, 210, ground), disc(400, 540, 9, main),
  stroke('M430 650C420 690 520 680 690 690', light, 34),
].join('')

const signing: Motif = ({ main, second, light, soft, dark }) => [
  turned(-5, 320, 340, [parcel(90, 40, 440, 590, light), lines(150, 140, 310, 6, soft), box(150, 460, 180, 6, dark), stroke('M160 450C200 380 220 470 250 420S300 440 330 405', dark, 11)].join('')),
  turned(38, 470, 430, [box(440, 150, 62, 330, main, 10), shape('M440 480H502L471 560Z', second), box(440, 190, 62, 26, second)].join('')),
].join('')

const call: Motif = ({ main, second, soft }) => [
  turned(-32, 320, 400, [box(150, 360, 340, 90, main, 45), parcel(90, 330, 150, 190, main), parcel(400, 330, 150, 190, main)].join('')),
  ...[90, 170, 250].map((radius, index) => stroke(`M${440 + radius * 0.1} ${250 - radius}A${radius} ${radius} 0 0 1 ${440 + radius} ${250 - radius * 0.1}`, index === 1 ? soft : second, 26)),
].join('')

const register: Motif = ({ second, light, soft, dark }) => [
  parcel(60, 50, 580, 600, light),
  ...[0, 1, 2, 3].map((row) => [disc(150, 150 + row * 135, 42, row === 1 ? second : soft), box(220, 126 + row * 135, row === 1 ? 330 : 270, 20, dark, 10), box(220, 162 + row * 135, 180, 14, soft, 7)].join('')),
  stroke('M128 286L146 306L176 268', light, 14),
].join('')

const booklet: Motif = ({ second, light, soft, dark }) => [
  shape('M350 120C260 60 140 60 40 100V600C140 560 260 560 350 620Z', light), shape('M350 120C440 60 560 60 660 100V600C560 560 440 560 350 620Z', light), stroke('M350 120V620', soft, 10),
  cross(195, 240, 130, dark), lines(100, 380, 190, 3, soft), lines(410, 190, 190, 3, soft), disc(505, 440, 78, second), stroke('M468 440L496 470L546 410', light, 18),
].join('')

const bridge: Motif = ({ ground, main, second, soft }) => [
  shape('M30 400L130 300L230 400Z', second), box(50, 400, 160, 200, main), box(104, 460, 52, 52, ground), box(470, 210, 210, 390, main), cross(575, 300, 100, second),
  ...[0, 1, 2].flatMap((row) => [0, 1].map((column) => box(510 + column * 80, 390 + row * 70, 46, 40, ground))),
  stroke('M130 590C220 380 430 380 560 590', soft, 34), stroke('M0 640C120 600 200 680 340 640S560 600 700 640', second, 18),
].join('')

const talk: Motif = ({ ground, main, second, light, soft }) => [
  parcel(40, 60, 400, 250, main, 90), shape('M120 300H220L110 400Z', main), lines(100, 135, 270, 3, ground), parcel(260, 340, 400, 230, second, 90), shape('M500 560H600L610 660Z', second),
  disc(370, 455, 26, light), disc(460, 455, 26, light), disc(550, 455, 26, light), disc(560, 170, 46, soft),
].join('')

const ribbon: Motif = ({ main, second, soft }) => [
  disc(350, 330, 300, soft), stroke('M210 640L430 240C480 140 430 70 350 70S220 140 270 240L490 640', second, 84), stroke('M210 640L400 296', main, 84),
].join('')

const screen: Motif = ({ main, second, light, dark }) => [
  parcel(40, 90, 620, 420, main, 60), box(80, 130, 540, 340, light), stroke('M110 320H220L260 230L320 400L370 270L400 320H590', dark, 20), disc(560, 190, 40, second),
  box(290, 510, 120, 60, main), box(200, 565, 300, 30, main, 15),
].join('')

const heat: Motif = ({ main, second, light, soft }) => [
  disc(270, 270, 170, second), ...Array.from({ length: 12 }, (_, index) => turned(index * 30, 270, 270, box(258, 20, 24, 60, second, 12))),
  shape('M430 330H650L620 660H460Z', light), shape('M442 450H638L620 660H460Z', soft), stroke('M590 300L540 520', main, 16),
].join('')

const care: Motif = ({ main, second, light, soft }) => [
  person(260, 640, 480, second, main), person(480, 640, 380, light, second), stroke('M250 470C330 520 430 520 540 470', main, 60),
  shape('M570 150C570 100 500 90 490 140C480 90 410 100 410 150C410 200 490 240 490 240S570 200 570 150Z', soft),
].join('')

const arrival: Motif = ({ ground, main, second, light, soft }) => [
  parcel(110, 40, 340, 620, main, 70), box(160, 110, 240, 150, ground), lines(185, 145, 190, 3, soft, 36), disc(400, 380, 20, second),
  disc(560, 300, 74, second), disc(560, 300, 32, light), box(546, 364, 28, 230, second), box(574, 480, 60, 28, second), box(574, 540, 44, 28, second),
].join('')

const remedies: Motif = ({ main, second, light, soft }) => [
  parcel(60, 220, 260, 420, light, 60), box(100, 130, 180, 100, main, 16), box(60, 340, 260, 160, second), cross(190, 420, 100, light),
  turned(-28, 480, 330, [box(380, 290, 240, 96, soft, 48), box(500, 290, 120, 96, main, 48), box(490, 290, 40, 96, main)].join('')), disc(460, 560, 60, second), box(405, 552, 110, 16, light), disc(600, 600, 44, main),
].join('')

const hour: Motif = ({ main, second, light, soft, dark }) => [
  disc(350, 350, 310, main), disc(350, 350, 256, light), ...Array.from({ length: 12 }, (_, index) => turned(index * 30, 350, 350, box(342, 116, 16, index % 3 === 0 ? 54 : 30, index === 4 ? second : soft, 8))),
  stroke('M350 350V190', dark, 26), stroke('M350 350L470 420', dark, 26), disc(350, 350, 28, dark),
].join('')

/** The drawings to choose from, by what they show. */
export const motifs = { gathering, walk, stage, home, signing, call, register, booklet, bridge, talk, ribbon, screen, heat, care, arrival, remedies, hour } as const
