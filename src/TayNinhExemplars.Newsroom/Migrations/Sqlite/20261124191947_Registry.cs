using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TayNinhExemplars.Migrations.Sqlite
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
                    AwardId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    FollowedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardChanges", x => new { x.AwardId, x.Status });
                });

            migrationBuilder.CreateTable(
                name: "AwardIndex",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DecisionNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DecisionKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DecisionDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Form = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    FormKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Grantor = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Recipient = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    RecipientSpelling = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Linked = table.Column<int>(type: "INTEGER", nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Latest = table.Column<bool>(type: "INTEGER", nullable: false),
                    Published = table.Column<bool>(type: "INTEGER", nullable: false),
                    PublishedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardIndex", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DistinctExemplars",
                columns: table => new
                {
                    OneId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    OtherId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    SaidBy = table.Column<string>(type: "TEXT", nullable: false),
                    SaidUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DistinctExemplars", x => new { x.OneId, x.OtherId });
                });

            migrationBuilder.CreateTable(
                name: "Dossiers",
                columns: table => new
                {
                    ExemplarId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Stage = table.Column<int>(type: "INTEGER", nullable: false),
                    Recognition = table.Column<int>(type: "INTEGER", nullable: false),
                    RecognitionDecision = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    RecognizedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecognitionNote = table.Column<string>(type: "TEXT", nullable: false),
                    HeldSinceUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HoldReason = table.Column<string>(type: "TEXT", nullable: false),
                    PausedSinceUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PauseReason = table.Column<string>(type: "TEXT", nullable: false),
                    DiedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MergedInto = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    OpenedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OpenedBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dossiers", x => x.ExemplarId);
                });

            migrationBuilder.CreateTable(
                name: "DossierStages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ExemplarId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Stage = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Responsible = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Work = table.Column<string>(type: "TEXT", nullable: false),
                    Result = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DossierStages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ExemplarIndex",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Spelling = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    UnitId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: true),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Latest = table.Column<bool>(type: "INTEGER", nullable: false),
                    Published = table.Column<bool>(type: "INTEGER", nullable: false),
                    PublishedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
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
