-- CreateTable
CREATE TABLE "supervision_group" (
    "project_id" TEXT NOT NULL,
    "lead_id" TEXT NOT NULL,
    "member_ids" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL,
    "chosen_by" TEXT NOT NULL,

    CONSTRAINT "supervision_group_pkey" PRIMARY KEY ("project_id")
);

-- CreateIndex
CREATE INDEX "supervision_group_lead_id_idx" ON "supervision_group"("lead_id");

-- AddForeignKey
ALTER TABLE "supervision_group" ADD CONSTRAINT "supervision_group_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
