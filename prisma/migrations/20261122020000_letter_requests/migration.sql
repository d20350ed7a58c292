-- A letter of the launch asks as a mail does: its code leads to a question of its own.
ALTER TYPE "request_kind" ADD VALUE 'letter';
