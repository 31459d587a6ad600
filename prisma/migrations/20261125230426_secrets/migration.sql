-- CreateTable
CREATE TABLE "Secret" (
    "name" TEXT NOT NULL,
    "value" BYTEA NOT NULL,

    CONSTRAINT "Secret_pkey" PRIMARY KEY ("name")
);
