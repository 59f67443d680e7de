using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TayNinhExemplars.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Relays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Airings",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    RelayId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    StationId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Session = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    StartMinute = table.Column<int>(type: "INTEGER", nullable: false),
                    Clusters = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    StartedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Seconds = table.Column<int>(type: "INTEGER", nullable: true),
                    Remark = table.Column<string>(type: "TEXT", nullable: false),
                    LoggedBy = table.Column<string>(type: "TEXT", nullable: false),
                    LoggedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Airings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Bulletins",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    SourceContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    SourceVersionId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    SourceTitle = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Script = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<int>(type: "INTEGER", nullable: false),
                    AudioPath = table.Column<string>(type: "TEXT", nullable: false),
                    AudioSeconds = table.Column<double>(type: "REAL", nullable: true),
                    SuggestedSlot = table.Column<string>(type: "TEXT", nullable: false),
                    UseBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IssuedBy = table.Column<string>(type: "TEXT", nullable: false),
                    IssuedByName = table.Column<string>(type: "TEXT", nullable: false),
                    IssuedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Recall = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bulletins", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CalendarFeeds",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarFeeds", x => x.UserId);
                });

            migrationBuilder.CreateTable(
                name: "Relays",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    BulletinId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    StationId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeadIn = table.Column<string>(type: "TEXT", nullable: false),
                    Reading = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AcceptedBy = table.Column<string>(type: "TEXT", nullable: false),
                    AdaptedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Feedback = table.Column<string>(type: "TEXT", nullable: false),
                    RecallRemark = table.Column<string>(type: "TEXT", nullable: false),
                    RecallConfirmedBy = table.Column<string>(type: "TEXT", nullable: false),
                    RecallConfirmedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Relays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Stations",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LocalityId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    DeskId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Clusters = table.Column<string>(type: "TEXT", nullable: false),
                    IsActive = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StoryReuses",
                columns: table => new
                {
                    CopyContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    SourceContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    SourceVersionId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    SourceTitle = table.Column<string>(type: "TEXT", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoryReuses", x => x.CopyContentItemId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Airings_RelayId",
                table: "Airings",
                column: "RelayId");

            migrationBuilder.CreateIndex(
                name: "IX_Airings_StationId_Day",
                table: "Airings",
                columns: new[] { "StationId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_Bulletins_IssuedUtc",
                table: "Bulletins",
                column: "IssuedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Bulletins_SourceContentItemId",
                table: "Bulletins",
                column: "SourceContentItemId");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_SecretHash",
                table: "CalendarFeeds",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Relays_BulletinId_StationId",
                table: "Relays",
                columns: new[] { "BulletinId", "StationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Relays_StationId_State_SinceUtc",
                table: "Relays",
                columns: new[] { "StationId", "State", "SinceUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Stations_Name",
                table: "Stations",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StoryReuses_SourceContentItemId",
                table: "StoryReuses",
                column: "SourceContentItemId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Airings");

            migrationBuilder.DropTable(
                name: "Bulletins");

            migrationBuilder.DropTable(
                name: "CalendarFeeds");

            migrationBuilder.DropTable(
                name: "Relays");

            migrationBuilder.DropTable(
                name: "Stations");

            migrationBuilder.DropTable(
                name: "StoryReuses");
        }
    }
}
