-- CreateEnum
CREATE TYPE "AttemptMode" AS ENUM ('practice', 'timed', 'from-memory');

-- CreateEnum
CREATE TYPE "AttemptEnd" AS ENUM ('handed-in', 'expired', 'abandoned');

-- CreateEnum
CREATE TYPE "HandedInBy" AS ENUM ('learner', 'deadline');

-- CreateEnum
CREATE TYPE "WritingKind" AS ENUM ('analysis', 'argument', 'explanation');

-- CreateEnum
CREATE TYPE "ReviewOutcome" AS ENUM ('accepted', 'returned');

-- CreateEnum
CREATE TYPE "CohortRole" AS ENUM ('learner', 'instructor');

-- AlterTable. What was handed in before there were attempts belongs to one practice attempt per learner and kata, made below.
ALTER TABLE "Submission" ADD COLUMN     "attemptId" UUID,
ADD COLUMN     "by" "HandedInBy" NOT NULL DEFAULT 'learner';

-- CreateTable
CREATE TABLE "Attempt" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "kata" TEXT NOT NULL,
    "incident" TEXT,
    "mode" "AttemptMode" NOT NULL,
    "number" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "limitSeconds" INTEGER,
    "deadlineAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "end" "AttemptEnd",
    "contentHash" TEXT NOT NULL,

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Grant" (
    "id" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,
    "grantedById" UUID NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "attemptId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "tab" UUID NOT NULL,
    "language" TEXT,
    "source" BYTEA NOT NULL,
    "prose" BYTEA,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("attemptId","revision")
);

-- CreateTable
CREATE TABLE "HintUse" (
    "attemptId" UUID NOT NULL,
    "hint" INTEGER NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HintUse_pkey" PRIMARY KEY ("attemptId","hint")
);

-- CreateTable
CREATE TABLE "Writing" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "kind" "WritingKind" NOT NULL,
    "kata" TEXT NOT NULL,
    "incident" TEXT,
    "attemptId" UUID,
    "by" "HandedInBy" NOT NULL DEFAULT 'learner',
    "text" BYTEA NOT NULL,
    "words" INTEGER NOT NULL,
    "complete" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Writing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "writingId" UUID NOT NULL,
    "reviewerId" UUID NOT NULL,
    "selfAssessed" BOOLEAN NOT NULL,
    "outcome" "ReviewOutcome" NOT NULL,
    "marks" JSONB NOT NULL,
    "remarks" JSONB NOT NULL,
    "reasons" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Cohort" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "joinCode" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Cohort_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "cohortId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "role" "CohortRole" NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("cohortId","accountId")
);

-- CreateTable
CREATE TABLE "Spotting" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "vignette" TEXT NOT NULL,
    "picked" TEXT[],
    "right" BOOLEAN NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Spotting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublisherText" (
    "incident" TEXT NOT NULL,
    "text" BYTEA NOT NULL,
    "importedById" UUID,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PublisherText_pkey" PRIMARY KEY ("incident")
);

-- CreateTable
CREATE TABLE "CompletionRecord" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "CompletionRecord_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Attempt_accountId_startedAt_idx" ON "Attempt"("accountId", "startedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_accountId_kata_number_key" ON "Attempt"("accountId", "kata", "number");

-- CreateIndex
CREATE INDEX "Grant_attemptId_idx" ON "Grant"("attemptId");

-- CreateIndex
CREATE INDEX "Writing_accountId_kind_kata_createdAt_idx" ON "Writing"("accountId", "kind", "kata", "createdAt");

-- CreateIndex
CREATE INDEX "Writing_attemptId_idx" ON "Writing"("attemptId");

-- CreateIndex
CREATE INDEX "Review_writingId_createdAt_idx" ON "Review"("writingId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Cohort_joinCode_key" ON "Cohort"("joinCode");

-- CreateIndex
CREATE INDEX "Membership_accountId_idx" ON "Membership"("accountId");

-- CreateIndex
CREATE INDEX "Spotting_accountId_answeredAt_idx" ON "Spotting"("accountId", "answeredAt");

-- CreateIndex
CREATE UNIQUE INDEX "CompletionRecord_token_key" ON "CompletionRecord"("token");

-- CreateIndex
CREATE INDEX "CompletionRecord_accountId_idx" ON "CompletionRecord"("accountId");

-- CreateIndex
CREATE INDEX "Submission_attemptId_createdAt_idx" ON "Submission"("attemptId", "createdAt");

INSERT INTO "Attempt" ("id", "accountId", "kata", "mode", "number", "startedAt", "endedAt", "end", "contentHash")
SELECT gen_random_uuid(), "accountId", "kata", 'practice', 1, min("createdAt"), max("createdAt"), 'handed-in', ''
FROM "Submission" GROUP BY "accountId", "kata";
UPDATE "Submission" SET "attemptId" = (
  SELECT "id" FROM "Attempt" WHERE "Attempt"."accountId" = "Submission"."accountId" AND "Attempt"."kata" = "Submission"."kata"
);
ALTER TABLE "Submission" ALTER COLUMN "attemptId" SET NOT NULL;

-- One open attempt per learner and kata: Prisma's schema has no words for a partial index.
CREATE UNIQUE INDEX "Attempt_open_key" ON "Attempt"("accountId", "kata") WHERE "endedAt" IS NULL;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_grantedById_fkey" FOREIGN KEY ("grantedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HintUse" ADD CONSTRAINT "HintUse_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Writing" ADD CONSTRAINT "Writing_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Writing" ADD CONSTRAINT "Writing_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_writingId_fkey" FOREIGN KEY ("writingId") REFERENCES "Writing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Spotting" ADD CONSTRAINT "Spotting_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublisherText" ADD CONSTRAINT "PublisherText_importedById_fkey" FOREIGN KEY ("importedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompletionRecord" ADD CONSTRAINT "CompletionRecord_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
