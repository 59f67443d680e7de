using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace TayNinhExemplars.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class RegistrySteps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "AcknowledgedUtc",
                table: "Nominations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndFollowedUtc",
                table: "Consents",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AwardLabels",
                columns: table => new
                {
                    AwardId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    StoryId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardLabels", x => new { x.AwardId, x.StoryId });
                });

            migrationBuilder.CreateTable(
                name: "AwardSteps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AwardId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Step = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: false),
                    RecordedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    RecordedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardSteps", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AwardLabels_StoryId",
                table: "AwardLabels",
                column: "StoryId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardSteps_AwardId_Step",
                table: "AwardSteps",
                columns: new[] { "AwardId", "Step" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AwardLabels");

            migrationBuilder.DropTable(
                name: "AwardSteps");

            migrationBuilder.DropColumn(
                name: "AcknowledgedUtc",
                table: "Nominations");

            migrationBuilder.DropColumn(
                name: "EndFollowedUtc",
                table: "Consents");
        }
    }
}
