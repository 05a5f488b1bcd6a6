-- CreateTable
CREATE TABLE "grading" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "year_id" TEXT NOT NULL,
    "projects" JSONB NOT NULL,
    "rule" JSONB NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "result" JSONB,

    CONSTRAINT "grading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grading_roll" (
    "grading_id" TEXT NOT NULL,
    "deputy_id" TEXT NOT NULL,
    "graded" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "grading_roll_pkey" PRIMARY KEY ("grading_id","deputy_id")
);

-- CreateTable
CREATE TABLE "given_grade" (
    "id" TEXT NOT NULL,
    "grading_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "grade" TEXT NOT NULL,

    CONSTRAINT "given_grade_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "grading_code_key" ON "grading"("code");

-- CreateIndex
CREATE UNIQUE INDEX "grading_year_id_key" ON "grading"("year_id");

-- CreateIndex
CREATE INDEX "given_grade_grading_id_project_id_idx" ON "given_grade"("grading_id", "project_id");

-- AddForeignKey
ALTER TABLE "grading_roll" ADD CONSTRAINT "grading_roll_grading_id_fkey" FOREIGN KEY ("grading_id") REFERENCES "grading"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "given_grade" ADD CONSTRAINT "given_grade_grading_id_fkey" FOREIGN KEY ("grading_id") REFERENCES "grading"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
