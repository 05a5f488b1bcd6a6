-- CreateIndex
CREATE INDEX "decision_about_idx" ON "decision"("about");
