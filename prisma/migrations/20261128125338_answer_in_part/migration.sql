-- A practice may say yes for a part of a household. By itself: the next migration writes conditions that name it.
ALTER TYPE "proposal_state" ADD VALUE 'in_part' AFTER 'favourable';
