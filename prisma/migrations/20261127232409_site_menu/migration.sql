-- CreateTable
CREATE TABLE "site_menu" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "lists" JSONB,
    "version" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3),
    "updated_by_id" UUID,

    CONSTRAINT "site_menu_pkey" PRIMARY KEY ("id")
);

-- What the schema does not say: there is one menu, and it is there from the first day.
ALTER TABLE "site_menu" ADD CONSTRAINT "site_menu_is_one" CHECK ("id" = 1);
INSERT INTO "site_menu" ("id") VALUES (1);
