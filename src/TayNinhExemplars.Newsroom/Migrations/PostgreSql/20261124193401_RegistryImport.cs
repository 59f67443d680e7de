using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace TayNinhExemplars.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class RegistryImport : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "RecipientUnit",
                table: "AwardIndex",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "AwardImportRows",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ImportId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    Data = table.Column<string>(type: "text", nullable: false),
                    Verdict = table.Column<int>(type: "integer", nullable: false),
                    Reasons = table.Column<string>(type: "text", nullable: false),
                    CandidateId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    CandidateName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Choice = table.Column<int>(type: "integer", nullable: false),
                    AwardId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardImportRows", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AwardImports",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    FileName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    File = table.Column<byte[]>(type: "bytea", nullable: false),
                    ById = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ByName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    UploadedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    BegunUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AppliedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Rows = table.Column<int>(type: "integer", nullable: false),
                    Problem = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ProblemArgs = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardImports", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AwardImportRows_ImportId_Verdict_Id",
                table: "AwardImportRows",
                columns: new[] { "ImportId", "Verdict", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardImports_State_UploadedUtc",
                table: "AwardImports",
                columns: new[] { "State", "UploadedUtc" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AwardImportRows");

            migrationBuilder.DropTable(
                name: "AwardImports");

            migrationBuilder.DropColumn(
                name: "RecipientUnit",
                table: "AwardIndex");
        }
    }
}
