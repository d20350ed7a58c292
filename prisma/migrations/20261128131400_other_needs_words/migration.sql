-- Words of their own, in a migration of their own: PostgreSQL uses a new value of an enum once it is committed.
ALTER TYPE "need_kind" ADD VALUE 'nurse';
ALTER TYPE "need_kind" ADD VALUE 'physiotherapist';
ALTER TYPE "need_kind" ADD VALUE 'pharmacist';
ALTER TYPE "need_kind" ADD VALUE 'dac';
ALTER TYPE "need_kind" ADD VALUE 'sport_health';
ALTER TYPE "need_kind" ADD VALUE 'hospital_discharge';
ALTER TYPE "need_kind" ADD VALUE 'planned_stay';
ALTER TYPE "need_kind" ADD VALUE 'complex_situation';
ALTER TYPE "need_kind" ADD VALUE 'specialist_advice';
ALTER TYPE "need_state" ADD VALUE 'fulfilled' AFTER 'declared';
