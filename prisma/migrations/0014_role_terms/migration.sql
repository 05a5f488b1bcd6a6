-- AlterTable
ALTER TABLE "invitation" ADD COLUMN     "replaces" TEXT,
ADD COLUMN     "void_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "role_term" (
    "role_id" TEXT NOT NULL,
    "year_id" TEXT NOT NULL,

    CONSTRAINT "role_term_pkey" PRIMARY KEY ("role_id","year_id")
);

-- CreateIndex
CREATE INDEX "invitation_role_id_idx" ON "invitation"("role_id");

-- AddForeignKey
ALTER TABLE "role_term" ADD CONSTRAINT "role_term_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "role"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Until now a role was every year's of its region: so it stays for the years that are there.
INSERT INTO "role_term" ("role_id", "year_id")
SELECT r."id", y."id" FROM "role" r JOIN "livelihood_year" y ON y."region_code" = r."region_code";
