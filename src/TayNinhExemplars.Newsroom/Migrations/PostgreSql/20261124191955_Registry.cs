using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace TayNinhExemplars.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Registry : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AwardChanges",
                columns: table => new
                {
                    AwardId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    FollowedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardChanges", x => new { x.AwardId, x.Status });
                });

            migrationBuilder.CreateTable(
                name: "AwardIndex",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    DecisionNumber = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    DecisionKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: true),
                    Form = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    FormKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Grantor = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Recipient = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    RecipientSpelling = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Linked = table.Column<int>(type: "integer", nullable: false),
                    ContentItemId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    ContentType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Latest = table.Column<bool>(type: "boolean", nullable: false),
                    Published = table.Column<bool>(type: "boolean", nullable: false),
                    PublishedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardIndex", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DistinctExemplars",
                columns: table => new
                {
                    OneId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    OtherId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    SaidBy = table.Column<string>(type: "text", nullable: false),
                    SaidUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DistinctExemplars", x => new { x.OneId, x.OtherId });
                });

            migrationBuilder.CreateTable(
                name: "Dossiers",
                columns: table => new
                {
                    ExemplarId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Stage = table.Column<int>(type: "integer", nullable: false),
                    Recognition = table.Column<int>(type: "integer", nullable: false),
                    RecognitionDecision = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    RecognizedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RecognitionNote = table.Column<string>(type: "text", nullable: false),
                    HeldSinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HoldReason = table.Column<string>(type: "text", nullable: false),
                    PausedSinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PauseReason = table.Column<string>(type: "text", nullable: false),
                    DiedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    MergedInto = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    OpenedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OpenedBy = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dossiers", x => x.ExemplarId);
                });

            migrationBuilder.CreateTable(
                name: "DossierStages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ExemplarId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Stage = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Responsible = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Work = table.Column<string>(type: "text", nullable: false),
                    Result = table.Column<string>(type: "text", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    RecordedBy = table.Column<string>(type: "text", nullable: false),
                    RecordedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DossierStages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ExemplarIndex",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Spelling = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    UnitId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: true),
                    ContentItemId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    ContentType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Latest = table.Column<bool>(type: "boolean", nullable: false),
                    Published = table.Column<bool>(type: "boolean", nullable: false),
                    PublishedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExemplarIndex", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AwardIndex_ContentItemId",
                table: "AwardIndex",
                column: "ContentItemId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardIndex_DecisionKey_DecisionDate",
                table: "AwardIndex",
                columns: new[] { "DecisionKey", "DecisionDate" });

            migrationBuilder.CreateIndex(
                name: "IX_AwardIndex_Status_Published",
                table: "AwardIndex",
                columns: new[] { "Status", "Published" });

            migrationBuilder.CreateIndex(
                name: "IX_DistinctExemplars_OtherId",
                table: "DistinctExemplars",
                column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_HeldSinceUtc",
                table: "Dossiers",
                column: "HeldSinceUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Dossiers_Recognition_RecognizedOn",
                table: "Dossiers",
                columns: new[] { "Recognition", "RecognizedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_DossierStages_ExemplarId_Stage",
                table: "DossierStages",
                columns: new[] { "ExemplarId", "Stage" });

            migrationBuilder.CreateIndex(
                name: "IX_DossierStages_Stage_On",
                table: "DossierStages",
                columns: new[] { "Stage", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_ExemplarIndex_ContentItemId",
                table: "ExemplarIndex",
                column: "ContentItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ExemplarIndex_Latest_Name",
                table: "ExemplarIndex",
                columns: new[] { "Latest", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_ExemplarIndex_NameKey",
                table: "ExemplarIndex",
                column: "NameKey");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AwardChanges");

            migrationBuilder.DropTable(
                name: "AwardIndex");

            migrationBuilder.DropTable(
                name: "DistinctExemplars");

            migrationBuilder.DropTable(
                name: "Dossiers");

            migrationBuilder.DropTable(
                name: "DossierStages");

            migrationBuilder.DropTable(
                name: "ExemplarIndex");
        }
    }
}
