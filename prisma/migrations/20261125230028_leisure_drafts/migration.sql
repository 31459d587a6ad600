-- CreateTable
CREATE TABLE "LeisureDraft" (
    "accountId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "tab" UUID NOT NULL,
    "prose" BYTEA NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LeisureDraft_pkey" PRIMARY KEY ("accountId","text")
);

-- AddForeignKey
ALTER TABLE "LeisureDraft" ADD CONSTRAINT "LeisureDraft_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
